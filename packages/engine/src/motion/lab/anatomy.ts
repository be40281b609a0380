import type { RunnerAxes } from './axes.ts';
import { dot, minus } from './posture.ts';
import type { NamedMarkers, Posture, Role } from './types.ts';

/** A standing body's order: the first marker lies further along the direction than the second. */
interface Order {
  readonly further: Role;
  readonly nearer: Role;
  readonly along: keyof RunnerAxes;
}

const sides = ['left', 'right'] as const;

/** What holds in every standing runner, in runners' axes. */
const orders: readonly Order[] = [
  ...sides.flatMap((side): readonly Order[] => [
    { further: `${side}_asis`, nearer: `${side}_psis`, along: 'forward' },
    { further: `${side}_asis`, nearer: `${side}_kneeLateral`, along: 'up' },
    { further: `${side}_kneeLateral`, nearer: `${side}_ankleLateral`, along: 'up' },
    { further: `${side}_kneeMedial`, nearer: `${side}_ankleMedial`, along: 'up' },
    { further: `${side}_kneeLateral`, nearer: `${side}_ankleMedial`, along: 'up' },
    { further: `${side}_kneeMedial`, nearer: `${side}_ankleLateral`, along: 'up' },
    { further: `${side}_kneeCentre`, nearer: `${side}_ankleCentre`, along: 'up' },
    { further: `${side}_hipCentre`, nearer: `${side}_kneeCentre`, along: 'up' },
    { further: `${side}_ankleLateral`, nearer: `${side}_heel`, along: 'forward' },
    { further: `${side}_forefootLateral`, nearer: `${side}_heel`, along: 'forward' },
    { further: `${side}_forefootMedial`, nearer: `${side}_heel`, along: 'forward' },
    { further: `${side}_toe`, nearer: `${side}_heel`, along: 'forward' },
    { further: `${side}_forefootLateral`, nearer: `${side}_ankleLateral`, along: 'forward' },
    { further: `${side}_ankleLateral`, nearer: `${side}_forefootLateral`, along: 'up' },
  ]),
  ...(
    [
      'asis',
      'psis',
      'hipCentre',
      'trochanter',
      'kneeLateral',
      'kneeMedial',
      'ankleLateral',
      'ankleMedial',
      'heel',
    ] as const
  ).map((part): Order => ({ further: `right_${part}`, nearer: `left_${part}`, along: 'right' })),
  ...(['knee', 'ankle'] as const).flatMap((joint): readonly Order[] => [
    { further: `right_${joint}Lateral`, nearer: `right_${joint}Medial`, along: 'right' },
    { further: `left_${joint}Medial`, nearer: `left_${joint}Lateral`, along: 'right' },
  ]),
];

/** Names put right in a standing trial, and those that no single exchange explains. */
export interface AnatomyCheck {
  readonly posture: Posture;
  readonly exchanged: readonly (readonly [Role, Role])[];
  /** Roles whose order contradicts a standing body. */
  readonly wrong: readonly Role[];
}

/** Checks a standing posture against the body's order and exchanges two names where that makes it whole. */
export function checkAnatomy(posture: Posture, axes: RunnerAxes): AnatomyCheck {
  const broken = violations(posture, axes);
  if (broken.length === 0) return { posture, exchanged: [], wrong: [] };
  const suspects = [...new Set(broken.flatMap(({ further, nearer }) => [further, nearer]))];
  for (const a of suspects) {
    for (const b of suspects) {
      if (a >= b) continue;
      const repaired = exchanged(posture, a, b);
      if (violations(repaired, axes).length === 0)
        return { posture: repaired, exchanged: [[a, b]], wrong: [] };
    }
  }
  return { posture, exchanged: [], wrong: suspects };
}

function violations(posture: Posture, axes: RunnerAxes): readonly Order[] {
  return orders.filter(({ further, nearer, along }) => {
    const [a, b] = [posture.get(further), posture.get(nearer)];
    return a !== undefined && b !== undefined && dot(minus(a, b), axes[along]) < 0;
  });
}

function exchanged(posture: Posture, a: Role, b: Role): Posture {
  const copy = new Map(posture);
  copy.set(a, posture.get(b)!);
  copy.set(b, posture.get(a)!);
  return copy;
}

/** Whether left and right are exchanged in the whole file: the right side of the pelvis lies to the left. */
export function isMirrored(posture: Posture, axes: RunnerAxes): boolean {
  const votes = (['asis', 'psis', 'hipCentre'] as const).map((part) => {
    const [right, left] = [posture.get(`right_${part}`), posture.get(`left_${part}`)];
    return right && left ? Math.sign(dot(minus(right, left), axes.right)) : 0;
  });
  return votes.reduce<number>((sum, vote) => sum + vote, 0) < 0;
}

/** The same markers with left and right exchanged throughout. */
export function mirrored(markers: NamedMarkers): NamedMarkers {
  const turned = <T>(map: ReadonlyMap<Role, T>) =>
    new Map([...map].map(([role, value]): [Role, T] => [otherSide(role), value]));
  return { ...markers, tracks: turned(markers.tracks), labels: turned(markers.labels) };
}

/** Clusters keep their members' names, which begin with the side they were labelled for. */
function otherSide(role: Role): Role {
  if (role.startsWith('left_')) return role.replace('left_', 'right_') as Role;
  return role.replace('right_', 'left_') as Role;
}
