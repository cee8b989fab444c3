import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon, type IconName } from './Icon';

type Look = { filled?: boolean; short?: boolean; bare?: boolean; icon?: IconName };
const look = ({ filled, short, bare }: { [K in keyof Look]?: Look[K] | undefined }, extra = ''): string =>
  ['button', filled && 'filled', short && 'short', bare && 'bare', extra].filter(Boolean).join(' ');

type ButtonProps = Look & {
  children: ReactNode;
  /** For screen readers, after the visible word: "Klopt nog: Stationsweide". */
  about?: string;
  /** Busy: says so, keeps its focus and ignores a second press. */
  busy?: boolean;
} & ButtonHTMLAttributes<HTMLButtonElement>;

/** One filled button per screen: the next thing to do. */
export function Button({ filled, short, bare, icon, children, about, busy, onClick, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={look({ filled, short, bare }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={(event) => {
        if (busy || rest['aria-disabled']) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
      {about && <span className="reader-only">: {about}</span>}
    </button>
  );
}

type LinkButtonProps = Look & { children: ReactNode; about?: string } & LinkProps;
export function LinkButton({ filled, short, bare, icon, children, about, className, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={look({ filled, short, bare }, className)}>
      {icon && <Icon name={icon} />}
      {children}
      {about && <span className="reader-only">: {about}</span>}
    </Link>
  );
}
