import {
  type DrillId,
  doseText,
  drillOf,
  minutesOf,
  type Plan,
  type PlanItem,
  shorterBecause,
} from '@stridewhy/engine';
import type { DrillEdit } from './state.ts';

/** The plan as a coach changed it: drills left out, sets within what each drill allows. Nothing unsafe can be added. */
export function edited(plan: Plan, edits: Readonly<Partial<Record<DrillId, DrillEdit>>>): Plan {
  if (plan.kind === 'none') return plan;
  const items = plan.items
    .filter(({ drill }) => edits[drill]?.leaveOut !== true)
    .map((item) => withSets(item, edits[item.drill]?.sets ?? null));
  const sum = (of: (item: PlanItem) => number): number => items.reduce((total, item) => total + of(item), 0);
  return {
    ...plan,
    items,
    shorter: Object.keys(edits).length > 0 ? shorterBecause(items, 'The changes make it so.') : plan.shorter,
    minutes: { fullDay: sum(({ dose }) => dose.minutes), between: sum(({ dose }) => dose.minutesBetween) },
  };
}

function withSets(item: PlanItem, wanted: number | null): PlanItem {
  const drill = drillOf(item.drill);
  const [least, most] = drill.dose.sets;
  if (wanted === null || !Number.isFinite(wanted) || most === 0) return item;
  const clamped = Math.min(most, Math.max(least, Math.round(wanted)));
  const sets = item.dose.sets === 0 ? 0 : clamped;
  const setsBetween = item.dose.setsBetween === 0 ? 0 : clamped;
  return {
    ...item,
    dose: {
      ...item.dose,
      sets,
      setsBetween,
      minutes: minutesOf(drill, sets),
      minutesBetween: minutesOf(drill, setsBetween),
      text: doseText(drill.dose, clamped),
    },
  };
}
