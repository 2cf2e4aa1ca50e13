/** The mark on a grid of 32: the cover of a book; on it its spine, and an arrow that comes down on a line. */
export const cover = 'M8 2h17a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H8a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4Z';
export const lines = 'M9.5 2v28M18.5 8v11m-4.5-4.5 4.5 4.5 4.5-4.5M14 24h9';
