import type { ComponentProps } from 'react';

/** Sends nothing by itself: what is wrong is told by us, in words and at the field, and the page stays. */
export function Form({ onSubmit, ...rest }: Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> & { onSubmit: () => void }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      {...rest}
    />
  );
}
