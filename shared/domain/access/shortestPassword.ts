/** Shortest password, in letters. Long and plain beats short and full of signs (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 12;
