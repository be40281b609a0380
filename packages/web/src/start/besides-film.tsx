import { Button } from 'react-aria-components';
import { go, type Route } from '../app/route.ts';

const ways: readonly { readonly route: Route; readonly name: string; readonly text: string }[] = [
  { route: 'safety', name: 'Is it safe to practise?', text: 'Safety questions, before any drill.' },
  { route: 'history', name: 'Training, shoes, old injuries', text: 'Two minutes of questions.' },
  { route: 'checks', name: 'Checks with tape and phone', text: 'Calf strength, ankle, foot, hip.' },
  {
    route: 'photos',
    name: 'Standing and breathing photos',
    text: 'Where your weight stands, and your ribs.',
  },
];

/** What can be answered without a clip: alone or beside one. */
export function BesidesFilm() {
  return (
    <section aria-labelledby="besides">
      <h2 id="besides">No clip yet? Much can be answered without one</h2>
      <ul className="besides-ways">
        {ways.map(({ route, name, text }) => (
          <li key={route} className="card">
            <Button className="button" onPress={() => go(route)}>
              {name}
            </Button>
            <p className="quiet">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
