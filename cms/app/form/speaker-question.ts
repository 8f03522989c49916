import { collections, definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { place, type Problem } from '../../../src/schema/problems.ts';
import { speakerFields, type UsualSpeaker } from '../../wire/finding.ts';

/**
 * An entry of one community that speaks in the name that is usual in another: the community was chosen last, or it is meant so.
 * Only a person can tell.
 */
export async function speakerQuestion(
  collection: string,
  form: Readonly<Record<string, unknown>>,
  file: string,
  speakersOf: (collection: string) => Promise<readonly UsualSpeaker[]>,
): Promise<Problem[]> {
  if (!Object.hasOwn(collections, collection)) return [];
  const fields = fieldsOf(definitionOf(collection as CollectionName).schema.shape);
  const field = fields.find(({ name }) => speakerFields.some((one) => one === name));
  const owner = fields.find(({ name }) => name === 'community');
  const [speaker, community = ''] = [form[field?.name ?? ''], form['community']];
  if (!field || !owner || typeof speaker !== 'string') return [];
  // Without a network the reviewer is asked.
  const speakers = await speakersOf(collection).catch(() => []);
  const own = speakers.find((one) => one.community === community)?.speaker;
  const isOfOthers = speakers.some((one) => one.community !== community && one.speaker === speaker);
  if (speaker === own || !isOfOthers) return [];
  const instead = own === undefined ? '' : `常用的是“${own}”，`;
  const message =
    community === ''
      ? `写的是“${speaker}”，“${owner.label}”却没有选。是这个社区的事，请选上；是全街道的事，就这样`
      : `${instead}这里写的是“${speaker}”。写错了请改过来；真是它发的，就这样`;
  return [{ ...place([field.name], fields, file), message, severity: 'warning' }];
}
