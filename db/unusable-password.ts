/**
 * A bcrypt hash of a random password that nobody kept: for people who have no password, and to compare
 * with when there is nobody to compare with.
 */
export const UNUSABLE_PASSWORD = '$2b$10$Hy1uqrsWJP4VzTkMUBYGYOB1sOozkLHh1/XFS4Auk3AsTlaad5qgi';
