export {
  EXPORT_CONDITION_ROOT,
  evaluateCondition,
  exportCondition,
  findValue,
  parseCondition,
  printCondition,
} from "./condition";
export { pairMarkers, type MarkerBlock } from "./pair";
export {
  parseMarker,
  parseMarkers,
  type CommentLike,
  type DefineInlineMarker,
  type EndifMarker,
  type IfMarker,
  type Marker,
  type Origin,
} from "./parse";
export { printDefineInline, printEndif, printIf } from "./print";
