export const starUsed = "star used";
export const starUnused = "is unused";
export default "not exported by the star";
