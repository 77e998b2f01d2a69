export const Chart = 1;
export const HomeOutlined = 3;
