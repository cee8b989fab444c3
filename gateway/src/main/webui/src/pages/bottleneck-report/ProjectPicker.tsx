import { useState } from 'react';
import { fieldId, Icon } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottleneck-report');

interface Chosen {
  id: string;
  name: string;
  homes: number;
}

interface ProjectPickerProps {
  offered: readonly (Chosen & { place: string })[];
  chosen: readonly Chosen[];
  error: string | undefined;
  onChange: (projects: Chosen[]) => void;
}

/** One cause can hold many projects: pick one after another, take any away. */
export function ProjectPicker({ offered, chosen, error, onChange }: ProjectPickerProps) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const left = offered.filter((each) => !chosen.some((one) => one.id === each.id));
  const id = fieldId('projects');
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{t('projects')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('projectsHint')}
      </span>
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <select
        id={id}
        value=""
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          const project = offered.find((each) => each.id === event.target.value);
          if (project) {
            onChange([...chosen, { id: project.id, name: project.name, homes: project.homes }]);
            setSaid(t('added', { name: project.name }));
          }
        }}
      >
        <option value="">{t('addProject')}</option>
        {left.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}, {each.place}
          </option>
        ))}
      </select>
      <ul className="chips picked">
        {chosen.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="chip"
              onClick={() => {
                onChange(chosen.filter((one) => one.id !== each.id));
                setSaid(t('removed', { name: each.name }));
              }}
            >
              {each.name}
              <Icon name="close" size={14} />
              <span className="reader-only">{t('remove')}</span>
            </button>
          </li>
        ))}
      </ul>
      <span role="status" className="reader-only">
        {said}
      </span>
    </div>
  );
}
