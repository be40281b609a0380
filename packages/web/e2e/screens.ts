/** Each width and each theme once: layout goes with the one, contrast with the other. */
export const screens = [
  { size: { width: 390, height: 844 }, colorScheme: 'dark' },
  { size: { width: 1440, height: 900 }, colorScheme: 'light' },
] as const;
