import { describe, expect, it } from 'vitest';
import { assessSafety, printAnswer, renderReport, safetyItems, toResult } from '../../src/index.ts';
import { doseText } from '../../src/practice/index.ts';
import { drills } from '../../src/reference/index.ts';
import { words } from '../../src/report/index.ts';
import { answerOf, stickClip } from './stick-runner.ts';

const leaning = answerOf([stickClip({ leanDeg: 20 })]);
const allNo = Object.fromEntries(safetyItems.map(({ id }) => [id, 'no' as const]));

describe('the plan in the answer', () => {
  it('comes after the safety questions in report and terminal when nobody was asked', () => {
    const urgent = safetyItems.filter(({ tier }) => tier !== 'C');
    for (const text of [
      renderReport(leaning, []),
      printAnswer(leaning, { color: false, width: 500 }).replaceAll('\n', ' '),
    ]) {
      const drill = text.indexOf('Wall stack');
      expect(drill).toBeGreaterThan(0);
      for (const { question } of urgent) {
        expect(text).toContain(question);
        expect(text.indexOf(question)).toBeLessThan(drill);
      }
      for (const { question, advice } of urgent.filter(({ emergency }) => emergency)) {
        const said = text.slice(text.indexOf(question), text.indexOf(question) + 600);
        expect(said).toContain(advice[0]);
      }
    }
    expect(toResult(leaning).planCondition).toMatch(/safety question/);
  });

  it('stands without them once they were answered', () => {
    const answered = { ...leaning, safety: assessSafety(allNo) };
    expect(toResult(answered).planCondition).toBeNull();
    expect(toResult(answered).plan).toEqual(toResult(leaning).plan);
    expect(renderReport(answered, [])).not.toContain('First, these questions');
  });

  it('names drill, dose, minutes and the ranks it answers', () => {
    const { plan, why } = toResult(leaning);
    expect(plan.length).toBeGreaterThanOrEqual(3);
    expect(plan.length).toBeLessThanOrEqual(5);
    const minutes = plan.reduce((sum, one) => sum + one.minutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(8);
    expect(minutes).toBeLessThanOrEqual(10);
    const ranks = why.map(({ rank }) => rank);
    for (const { because } of plan) expect(because.every((rank) => ranks.includes(rank))).toBe(true);
  });

  it('says each thing about a dose once', () => {
    for (const { dose, slot } of drills.map((drill) => ({
      dose: doseText(drill.dose, 3),
      slot: drill.slot,
    }))) {
      const when = words.slot[slot].replace(/^in (?:a|your) /u, '');
      expect(dose).not.toContain(when);
    }
  });

  it('is empty after a yes that stops everything', () => {
    const stopped = { ...leaning, safety: assessSafety({ ...allNo, clot: 'yes' }) };
    expect(toResult(stopped).plan).toEqual([]);
    expect(renderReport(stopped, [])).not.toContain('Wall stack');
    expect(printAnswer(stopped, { color: false })).toMatch(/No drills and no running now/);
  });

  it('says so when nothing stands out', () => {
    const upright = { ...answerOf([stickClip()]) };
    expect(toResult(upright).why).toEqual([]);
    expect(toResult(upright).plan).toEqual([]);
    expect(renderReport(upright, [])).toContain('no drill to propose');
  });
});
