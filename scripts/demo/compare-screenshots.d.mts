export declare const tolerance: string;
export declare function compareScreenshots(
  before: Map<string, Buffer>,
  after: Map<string, Buffer>,
  directory: string,
): Promise<{ compared: number; errors: string[] }>;
