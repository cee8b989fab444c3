import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { chooseLanguage, languages } from '../i18n';
import { useSettings } from './session';
import { chooseTheme, keptTheme, themes } from './theme';

export function Footer() {
  const { t, i18n } = useTranslation();
  const { demo, version } = useSettings();
  const [theme, setTheme] = useState(keptTheme);
  return (
    <footer className="footer">
      <div className="sheet">
        {demo && <span>{t('footer.demo')}</span>}
        <Link to="/toegankelijkheid">{t('header.accessibility')}</Link>
        {version && <span>Rits {version}</span>}
        <div className="settings">
        <LanguageChoice key={i18n.language} current={i18n.language} />
        <fieldset>
          <legend>{t('footer.theme')}</legend>
          {themes.map((one) => (
            <label key={one}>
              <input
                type="radio" name="theme" checked={theme === one}
                onChange={() => {
                  chooseTheme(one);
                  setTheme(one);
                }}
              />
              {t(`footer.theme_${one}`)}
            </label>
          ))}
        </fieldset>
        </div>
      </div>
    </footer>
  );
}

/** The texts of another language come a moment later; the choice shows at once. */
function LanguageChoice({ current }: { current: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(current);
  return (
    <fieldset>
      <legend>{t('footer.language')}</legend>
      {languages.map((language) => (
        <label key={language}>
          <input
            type="radio" name="language" checked={chosen === language}
            onChange={() => {
              setChosen(language);
              chooseLanguage(language);
            }}
          />
          <span lang={language}>{t(`languages.${language}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
