/** What a sentence shown to a runner may not say: it judges, promises or diagnoses. */
export const forbidden =
  /\b(diagnos|cure[sd]?\b|abnormal|you must|normal gait|dysfunction|patholog|defect|poor (posture|form|control)|bad (posture|form)|score|disorder(ed)? movement)/i;

/** Words a runner has no reason to know; where one is needed it is explained beside it. */
export const jargon =
  /\b(sagittal|dorsiflexion|plantarflex|plantar|kinematic|lumbo|initial contact|toe-off|centre of mass|eversion|supination|resupination|adduction|malleol|acromion|xiphoid|trochanter|ASIS|PSIS|infrasternal|proprioce|triceps|gastrocnemius|soleus|metatarsal|navicular|contralateral|ipsilateral|biomechanic)/i;

/** Words of the longest sentence that is still read at one go. */
export const longestSentence = 30;

export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+/u).filter((sentence) => sentence !== '');
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}’'-]+/gu) ?? [];
}

/** Syllables by vowel groups, a silent final e left out: the usual count for readability formulas. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/u, '')
    .match(/[aeiouy]+/gu);
  return Math.max(1, groups?.length ?? 0);
}

/** Flesch reading ease of all texts as one: 60 and more is plain speech. */
export function readingEase(texts: readonly string[]): number {
  const all = texts.flatMap(sentences);
  const parts = all.flatMap(wordsOf);
  const perSentence = parts.length / all.length;
  const perWord = parts.reduce((sum, word) => sum + syllables(word), 0) / parts.length;
  return 206.835 - 1.015 * perSentence - 84.6 * perWord;
}
