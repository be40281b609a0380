import {
  type ActivePlan,
  addDays,
  type Day,
  doseText,
  drillOf,
  type PlannedDose,
  planPhases,
  planRules,
} from '@stridewhy/engine';
import ical, { ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';

const fullDays = [ICalWeekday.MO, ICalWeekday.WE, ICalWeekday.FR];
const otherDays = [ICalWeekday.TU, ICalWeekday.TH, ICalWeekday.SA, ICalWeekday.SU];

/** The plan as a calendar file: six weeks of practice in the evening, and a look back every two. Floating local times. */
export function planCalendar(plan: ActivePlan, start: Day): string {
  const calendar = ical({ name: 'Stridewhy practice', prodId: '//stridewhy//practice//EN' });
  const until = new Date(`${addDays(start, 7 * planRules.stopAfterWeeks)}T00:00`);
  // The same plan put into a calendar again replaces itself; the next block is another.
  const idOf = (what: string): string => `${what}-${start}@stridewhy`;
  const practice = (
    what: string,
    days: readonly ICalWeekday[],
    minutes: number,
    setsOf: (dose: PlannedDose) => number,
  ): void => {
    const first = firstOn(start, days);
    calendar.createEvent({
      id: idOf(what),
      start: new Date(`${first}T18:00`),
      end: new Date(`${first}T18:${String(Math.min(59, Math.ceil(minutes))).padStart(2, '0')}`),
      floating: true,
      summary: 'Calf practice',
      description: plan.items
        .filter(({ slot, dose }) => slot === 'week' || setsOf(dose) > 0)
        .map(({ drill, name, dose }) => `${name}: ${doseText(drillOf(drill).dose, setsOf(dose))}`)
        .join('\n'),
      repeating: { freq: ICalEventRepeatingFreq.WEEKLY, byDay: [...days], until },
    });
  };
  practice('full', fullDays, plan.minutes.fullDay, ({ sets }) => sets);
  if (plan.minutes.between > 0) {
    practice('between', otherDays, plan.minutes.between, ({ setsBetween }) => setsBetween);
  }
  planRules.retestDays.forEach((days, i) => {
    const day = addDays(start, days);
    calendar.createEvent({
      id: idOf(`retest-${days}`),
      start: new Date(`${day}T12:00`),
      allDay: true,
      floating: true,
      summary: 'Measure again',
      description: planPhases[Math.min(i + 1, planPhases.length - 1)]?.what ?? '',
    });
  });
  return calendar.toString();
}

const weekdays = [
  ICalWeekday.SU,
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
];

function firstOn(start: Day, days: readonly ICalWeekday[]): Day {
  for (let i = 0; i < 7; i++) {
    const day = addDays(start, i);
    const weekday = weekdays[new Date(`${day}T12:00`).getDay()];
    if (weekday !== undefined && days.includes(weekday)) return day;
  }
  return start;
}
