/** A share in basis points as it is said: "10 %", "12.5 %". */
export const percentWords = (basisPoints: number): string => `${basisPoints / 100} %`;
