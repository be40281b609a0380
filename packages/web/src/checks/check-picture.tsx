import type { CaptureId } from '@stridewhy/engine';

/** Lines of a body, of the floor or wall (`thing`), and of what is measured (`measure`), in a box of 160 × 120. */
interface Drawing {
  readonly head: readonly [number, number] | null;
  readonly body: string;
  readonly thing: string;
  readonly measure: string;
}

const drawings: Readonly<Partial<Record<CaptureId, Drawing>>> = {
  'heel-raises': {
    head: [74, 14],
    body: 'M74 24 72 58 M72 58 72 82 70 98 82 106 M72 58 84 76 74 88 M74 32 98 44',
    thing: 'M20 108H140 M102 20V108',
    measure: 'M62 108V98 M58 108H66 M58 98H66',
  },
  'knee-to-wall': {
    head: [62, 14],
    body: 'M62 24 58 58 M58 58 96 68 76 102 M58 58 36 84 18 104',
    thing: 'M8 108H130 M100 10V108',
    measure: 'M88 114H100 M88 110V118 M100 110V118 M74 104 88 106',
  },
  bridge: {
    head: [26, 98],
    body: 'M36 96 76 78 M76 78 104 62 124 74 M76 78 92 52 M36 98 60 104',
    thing: 'M8 108H150 M112 76H150V108',
    measure: 'M76 70V56 M71 61 76 56 81 61',
  },
  'short-foot': {
    head: null,
    body: 'M56 16 52 66 40 92 Q76 66 112 92 L126 96',
    thing: 'M16 100H146',
    measure: 'M104 108H64 M69 103 64 108 69 113',
  },
  'big-toe': {
    head: null,
    body: 'M52 16 50 70 38 94 H104 L126 66 M50 70 104 90',
    thing: 'M16 100H146',
    measure: 'M132 96A32 32 0 0 0 124 74',
  },
  'arch-drop': {
    head: null,
    body: 'M56 16 52 64 38 94 Q76 76 112 94 L126 96 M52 64 112 90',
    thing: 'M16 100H146',
    measure: 'M78 100V78 M73 78H83 M73 100H83',
  },
  'hip-rotation': {
    head: [80, 14],
    body: 'M80 24V62 M80 62 60 64 M80 62 102 64 M60 64 60 98 M102 64 124 94',
    thing: 'M40 68H122 M102 68V104',
    measure: 'M102 96A30 30 0 0 0 118 88',
  },
  'toe-lift': {
    head: null,
    body: 'M56 16 52 70 40 94 H104 L122 82 M52 70 104 88',
    thing: 'M16 100H146',
    measure: 'M130 94V78 M125 83 130 78 135 83',
  },
  standing: {
    head: [58, 16],
    body: 'M57 26 55 60 54 82 52 104 64 106 M57 32 54 50 55 64',
    thing: 'M8 108H150 M120 46H136V78H120Z M128 78V108',
    measure: 'M53 108V20',
  },
  'breath-photos': {
    head: [22, 88],
    body: 'M32 90Q52 74 72 90 L92 92 108 70 120 104',
    thing: 'M8 108H150 M44 14H70V24H44Z',
    measure: 'M44 64H70 M49 59 44 64 49 69 M65 59 70 64 65 69',
  },
  'pelvic-tilts': {
    head: [74, 14],
    body: 'M74 24Q82 42 72 60 L74 84 72 104 84 106',
    thing: 'M8 108H150',
    measure: 'M52 72A22 22 0 0 1 92 50 M86 50 92 50 92 57 M54 65 52 72 59 74',
  },
  'rear-video': {
    head: [60, 18],
    body: 'M60 28V60 M46 34H74 M46 34 40 56 M74 34 80 56 M52 60H68 M52 60 50 102 M68 60 72 78 66 94',
    thing: 'M8 108H150 M116 50H132V76H116Z M124 76V108',
    measure: 'M40 64 80 58',
  },
  'side-video': {
    head: [62, 16],
    body: 'M60 26 54 58 M54 58 70 76 62 102 74 104 M54 58 42 78 22 84 M60 32 74 46 84 40',
    thing: 'M8 108H150 M118 46H134V78H118Z M126 78V108',
    measure: 'M54 58V102',
  },
  'rib-tape': {
    head: [80, 14],
    body: 'M80 24V34 M58 38Q80 30 102 38L98 96H62Z M58 38 46 76 M102 38 114 76',
    thing: '',
    measure: 'M60 64Q80 74 100 64 M60 70Q80 80 100 70',
  },
};

/** How the check looks; the steps beside it say the same in words. */
export function CheckPicture({ capture }: { readonly capture: CaptureId }) {
  const drawing = drawings[capture];
  if (drawing === undefined) return null;
  return (
    <svg className="check-picture" viewBox="0 0 160 120" aria-hidden="true">
      <path className="check-thing" d={drawing.thing} />
      {drawing.head && <circle className="check-body" cx={drawing.head[0]} cy={drawing.head[1]} r="8" />}
      <path className="check-body" d={drawing.body} />
      <path className="check-measure" d={drawing.measure} />
    </svg>
  );
}
