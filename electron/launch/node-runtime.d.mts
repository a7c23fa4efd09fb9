/** The folder that holds package.json. */
export const projectRoot: string;

/** Path of the Node that package.json pins for this platform; it may not be installed. */
export function pinnedNode(root: string, platform: string, arch: string): string;

/** Path of a Node that can run the app: the pinned one, else the running one; null when neither can. */
export function findNode(places?: {
  root?: string;
  platform?: string;
  arch?: string;
  running?: string;
  runningVersion?: string;
  exists?: (path: string) => boolean;
}): string | null;

/** What to say when no usable Node was found. */
export function missingNodeSentence(runningVersion?: string): string;
