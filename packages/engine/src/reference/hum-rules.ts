/** How a hummed breath is told from speech and from the room. Choices, tried on recorded voices and rooms. */
export const humRules = {
  /** Hz, what is listened to: a hum has its fundamental and first overtones here; most of a room's noise is elsewhere. */
  band: [70, 1000],
  /** Hz, lowest rate to reduce the sound to after that. */
  samplingRate: 4000,
  /** s of sound looked at for one pitch, and from one look to the next. */
  window: 0.085,
  hop: 0.02,
  /** Hz, fundamentals of hummed voices. */
  pitch: [65, 520],
  /** Overtones whose strength is kept, the fundamental included. */
  overtones: 8,
  /** Share of the sound that repeats itself (McLeod & Wyvill 2005), to begin a hum and to go on with it. */
  clarity: { begin: 0.8, goOn: 0.55 },
  /** Semitones that the pitch may stray from where it was in the last looks. Speech glides further within a syllable. */
  stray: 1,
  /** Looks that "where it was" is taken from. */
  memory: 15,
  /** dB that a hum may be softer than it was in those looks. */
  fade: 10,
  /** s that a hum may be lost (a swallow, a bump) without being over. */
  gap: 0.25,
  /** s, shortest hum that counts as a breath: no syllable is held so long. */
  shortest: 1.5,
  /** s, longest: a tone that goes on longer is the room's. */
  longest: 45,
  /** Share of looks within the hum that must have had its pitch. Speech is broken by consonants. */
  unbroken: 0.75,
  /** dB above the quiet of the room. */
  aboveRoom: 4,
  /** dB of full scale: a room is no louder than this, so a hum that starts at once is heard as one. */
  loudestRoom: -35,
  /** Looks it takes to get used to a louder and to a quieter room. */
  adapt: { up: 50, down: 10 },
  /**
   * Looks over which loudness and vowel are compared: about a syllable. Of the overtones alone, so that the room hardly
   * counts. Median over the hum: hums in rooms 5 dB below them stay under 0.6 dB and 0.007; recorded speech of steady
   * pitch is above 1.8 dB and 0.04.
   */
  syllable: 8,
  /** dB */
  evenLoudness: 1.2,
  /** 1 − cosine between the strengths of the overtones. */
  evenVowel: 0.02,
  source:
    'Choice: thresholds tried on recorded speech and rooms, and on synthesised and recorded hums in them',
} as const;
