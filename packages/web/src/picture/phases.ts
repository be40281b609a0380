import type { MeasureId } from '@stridewhy/engine';
import type { Moment } from '../player/moments.ts';

/** One phase of the step: what happens along the chain, and the measures that show it. */
export interface Phase {
  readonly moment: Moment;
  readonly name: string;
  readonly text: string;
  readonly measures: readonly MeasureId[];
}

/** The step from landing to leaving, as one chain. */
export const phases: readonly Phase[] = [
  {
    moment: 'initialContact',
    name: 'Landing',
    text: 'The foot meets the ground. On the ball of the foot the calf works at once, on the heel a little later. How far ahead it lands goes with how many steps you take.',
    measures: ['F5', 'S12', 'S13'],
  },
  {
    moment: 'midstance',
    name: 'Midstance',
    text: 'The body passes over the foot. The ankle bends, and calf and tendon carry the most about here. Trunk and pelvis above go with calf trouble in some studies. Whether they cause it is open.',
    measures: ['F6', 'S10', 'G2a', 'G2b', 'F1'],
  },
  {
    moment: 'toeOff',
    name: 'Leaving the ground',
    text: 'Ankle, hip and knee share the push. In healthy runners the ankle does the most, and the knee is straight a little before the hip. What counts is how your share compares with theirs.',
    measures: ['G1', 'G4b', 'G4e', 'G4f', 'G5', 'S11'],
  },
];
