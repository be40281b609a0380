import type { Basis } from './catalogue-types.ts';

/**
 * How soon somebody should look. `A`: today or as an emergency, everything stops. `B`: a clinician within days, no running
 * and no drills until then. `C`: some drills are paused, and a doctor or pharmacist should hear of it in time.
 */
export type SafetyTier = 'A' | 'B' | 'C';

/** Not being sure counts as a yes, except for `A`: there the follow-up questions decide. */
export type SafetyAnswer = 'yes' | 'no' | 'unsure';

export type SafetyId =
  | 'clot'
  | 'chest'
  | 'achilles-rupture'
  | 'compartment'
  | 'dark-urine'
  | 'saddle-numbness'
  | 'infection'
  | 'calf-strain'
  | 'bone-stress'
  | 'exertional-compartment'
  | 'blood-flow'
  | 'nerve'
  | 'tendon'
  | 'quinolone'
  | 'statin'
  | 'steroid'
  | 'aromatase-inhibitor'
  | 'inflammation'
  | 'metabolism'
  | 'loose-joints'
  | 'cholesterol'
  | 'pregnancy'
  | 'blood-pressure'
  | 'glaucoma'
  | 'recent-surgery'
  | 'hernia'
  | 'pelvic-floor'
  | 'dizziness'
  | 'sore-calf-now'
  | 'sore-back'
  | 'sore-hip'
  | 'sore-hamstring'
  | 'sore-knee'
  | 'sore-arch'
  | 'sore-toe'
  | 'reflux';

/** What a drill can ask of a body that an answer may rule out. A drill says which of these it does. */
export type Precaution =
  | 'long-exhale'
  | 'breath-hold'
  | 'head-down'
  | 'belly-pressure'
  | 'lying-face-down'
  | 'lying-on-back'
  | 'folding-forward'
  | 'deep-hip-bend'
  | 'hamstring-load'
  | 'deep-knee-bend'
  | 'kneecap-load'
  | 'arch-load'
  | 'toe-bend'
  | 'balance'
  | 'calf-load'
  | 'heavy-calf-load'
  | 'jumping';

/** Asked only when its item was answered with yes or "not sure". */
export interface SafetyFollowUp {
  /** Unique over all items. */
  readonly id: string;
  readonly question: string;
}

/** One question of the gate, with what an answer means. None of them names an illness the runner has. */
export interface SafetyItem {
  readonly id: SafetyId;
  readonly tier: SafetyTier;
  readonly question: string;
  /** For tier `A` and "not sure" one yes among them counts as a yes; else they are what to mention to the clinician. */
  readonly followUps: readonly SafetyFollowUp[];
  /** True when an ambulance is meant, not a practice. */
  readonly emergency: boolean;
  /** What to do, in short sentences. */
  readonly advice: readonly string[];
  /** Drills that do one of these are left out. Tiers `A` and `B` stop all drills anyway. */
  readonly avoid: readonly Precaution[];
  readonly basis: Basis;
  readonly source: string;
}
