import type { Drill, DrillId } from './drill-types.ts';
import { calfAndRunDrills } from './drills-calf-and-run.ts';
import { feetDrills } from './drills-feet.ts';
import { glutesDrills } from './drills-glutes.ts';
import { stackDrills } from './drills-stack.ts';

/** The drill library, in the order of the chain. */
export const drills: readonly Drill[] = [...stackDrills, ...feetDrills, ...glutesDrills, ...calfAndRunDrills];

const byId: ReadonlyMap<DrillId, Drill> = new Map(drills.map((drill) => [drill.id, drill]));

/** One drill of the library. */
export function drillOf(id: DrillId): Drill {
  const drill = byId.get(id);
  if (drill === undefined) throw new RangeError(`No drill '${id}' in the library.`);
  return drill;
}
