import { setPreference, usePreferences } from '../app/preferences.ts';
import { useSession, useSessionState } from '../app/session-context.tsx';
import type { Facts } from '../session/types.ts';
import { Choice } from '../ui/choice.tsx';
import { HeightField, MassField } from './body-fields.tsx';
import { SpeedField } from './speed-field.tsx';

/** The few things a camera cannot know. Each is optional and takes effect at once. */
export function FactsForm() {
  const session = useSession();
  const { facts } = useSessionState();
  const { units, pace } = usePreferences();
  const set = (change: Partial<Facts>): void => void session.setFacts({ ...facts, ...change });
  return (
    <div className="facts">
      <HeightField
        key={`height ${units}`}
        units={units}
        value={facts.height}
        onChange={(height) => set({ height })}
      />
      <SpeedField
        unit={pace}
        value={facts.speed}
        onUnit={(unit) => setPreference('pace', unit)}
        onChange={(speed) => set({ speed })}
      />
      <MassField key={`mass ${units}`} units={units} value={facts.mass} onChange={(mass) => set({ mass })} />
      <div className="field">
        <span className="field-label">Where you ran</span>
        <Choice
          label="Where you ran"
          value={facts.surface ?? 'unknown'}
          options={[
            { value: 'treadmill', text: 'Treadmill' },
            { value: 'overground', text: 'Outside or hall' },
            { value: 'unknown', text: 'Find out' },
          ]}
          onChange={(surface) => set({ surface: surface === 'unknown' ? null : surface })}
        />
      </div>
    </div>
  );
}
