import { Brand } from '../ui/brand.tsx';
import { Choice } from '../ui/choice.tsx';
import { setPreference, usePreferences } from './preferences.ts';
import { routeOf, useAddress } from './route.ts';

export function Header() {
  const { theme, units } = usePreferences();
  const route = routeOf(useAddress());
  return (
    <header className="top">
      <a className="top-brand" href="#/" aria-label="Stridewhy, start page">
        <Brand />
      </a>
      <nav className="top-nav" aria-label="Pages">
        <a href="#/practice" aria-current={route === 'practice' ? 'page' : undefined}>
          Practice
        </a>
      </nav>
      <div className="top-settings">
        <Choice
          label="Units"
          value={units}
          options={[
            { value: 'metric', text: 'cm' },
            { value: 'imperial', text: 'ft', name: 'feet' },
          ]}
          onChange={(value) => setPreference('units', value)}
        />
        <Choice
          label="Theme"
          value={theme}
          options={[
            { value: 'system', text: 'Auto' },
            { value: 'light', text: 'Light' },
            { value: 'dark', text: 'Dark' },
          ]}
          onChange={(value) => setPreference('theme', value)}
        />
      </div>
    </header>
  );
}
