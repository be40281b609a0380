/** How a hummed breath is told from speech and from the room. Choices, tried on synthesised hums, speech and noise. */
export const humRules = {
  /** Hz, lowest sampling rate to reduce the sound to. Hums have their fundamental and first overtones far below half of it. */
  samplingRate: 11_000,
  /** s of sound looked at for one pitch, and from one look to the next. */
  window: 0.085,
  hop: 0.02,
  /** Hz, fundamentals of hummed voices. */
  pitch: [65, 520],
  /** Share of the sound that repeats itself (McLeod & Wyvill 2005), to begin a hum and to go on with it. */
  clarity: { begin: 0.8, goOn: 0.65 },
  /** Semitones that the pitch may stray from where it was in the last looks. Speech glides further within a syllable. */
  stray: 1,
  /** Looks that "where it was" is taken from. */
  memory: 15,
  /** s that a hum may be lost (a swallow, a bump) without being over. */
  gap: 0.25,
  /** s, shortest hum that counts as a breath: no syllable is held so long. */
  shortest: 1.5,
  /** s, longest: a tone that goes on longer is the room's. */
  longest: 45,
  /** Share of looks within the hum that must have had its pitch. Speech is broken by consonants. */
  unbroken: 0.92,
  /** dB above the quiet of the room. */
  aboveRoom: 4,
  /** dB of full scale: a room is no louder than this, so a hum that starts at once is heard as one. */
  loudestRoom: -35,
  /** Looks it takes to get used to a louder and to a quieter room. */
  adapt: { up: 50, down: 10 },
  /** dB that the loudness may jump between two looks, median over the hum. Syllables jump more. */
  evenLoudness: 1.2,
  /** The same for brightness: the mouth moves from vowel to vowel. */
  evenBrightness: 0.25,
  source: 'Choice: thresholds tried on synthesised hums, synthesised speech and room noise',
} as const;
