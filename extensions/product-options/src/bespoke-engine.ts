export const liven=1;
