import type { BriefingModel } from '../../../contract/briefing-model.ts';
import { publicModel } from '../../domain/briefing/public-version.ts';

export { removedFrom } from '../../domain/briefing/public-version.ts';

/** The model as the group has it, or as outsiders may have it. */
export function versionOf(model: BriefingModel, version: BriefingModel['version']): BriefingModel {
  return version === 'public' ? publicModel(model) : model;
}
