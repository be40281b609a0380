import type { ClipAnalysis, Side } from '@stridewhy/engine';

/** How far through its contact a leg is at a true time, 0 at landing to 1 at toe-off; `null` in the air. */
export function contactShare(analysis: ClipAnalysis, side: Side, time: number): number | null {
  const contact = analysis.gait?.contacts.find(
    (one) => one.side === side && one.initialContact <= time && time <= one.toeOff,
  );
  if (contact === undefined) return null;
  return (time - contact.initialContact) / (contact.toeOff - contact.initialContact);
}
