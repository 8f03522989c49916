import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectionNames, definitionOf, type CollectionName } from '../../src/collections/index.ts';
import { textParts } from '../../src/compare/text-parts.ts';
import { isOfOccasion, repeated } from '../../src/schema/fields/carried.ts';
import type { Field } from '../../src/schema/editor.ts';
import { fieldsOf } from '../../src/schema/fields-of.ts';

/**
 * What an entry written after another one begins without, field by field: a new field has to be thought about here before
 * this passes. Of groups and rows in brackets what is left out of them. Everything else is carried.
 */
const decided: Readonly<Record<CollectionName, { without: string; with: string }>> = {
  disclosures: {
    without:
      'published publishAt summary period occurred checked procedure(proposed reviewed approved) publicity objections(until) accounts(opening income(amount) spending(amount note project) closing) named attachments changes withdrawn',
    with: 'title community stream category duty channels issuer responsible procedure objections basis accounts',
  },
  consultations: {
    without:
      'published publishAt summary opens closes respond(at url) materials stages answerBy outcome followUps results attachments changes withdrawn',
    with: 'title community subject audience respond questions life',
  },
  services: {
    without: 'published publishAt summary status suspended resumes online checked attachments changes withdrawn',
    with: 'title community category audience conditions materials steps timeLimit fee basis places hours phones byProxy anywhere checkedBy life',
  },
  notices: {
    without: 'published publishAt summary until period occurred checked named attachments changes withdrawn',
    with: 'title community kind duty issuer',
  },
  volunteering: {
    without: 'published publishAt summary sessions applyBy signUp attachments changes withdrawn',
    with: 'title community field form organiser place address skills age risks insurance contact phone life',
  },
  policies: {
    without:
      'published publishAt summary docNumber otherNumber made effective expires validity replaces attachments changes withdrawn',
    with: 'title community issuer topic level kind plain life',
  },
  projects: {
    without:
      'published publishAt summary period occurred checked budget award contract payments evaluation started due done papers attachments changes withdrawn',
    with: 'title community kind duty need commitment responsible basis',
  },
  meetings: {
    without:
      'published publishAt summary period occurred checked held entitled attended resolutions election papers named attachments changes withdrawn',
    with: 'title community kind duty place',
  },
  registers: {
    without: 'published publishAt summary period occurred checked asOf papers attachments changes withdrawn',
    with: 'title community kind duty items basis',
  },
  organisations: {
    without:
      'published publishAt summary period occurred checked registered since until members papers attachments changes withdrawn',
    with: 'title community kind duty purpose contact phone place address',
  },
  needs: {
    without:
      'published publishAt summary period occurred checked count registered answers refused attachments changes withdrawn',
    with: 'title community audience duty need unit',
  },
  indicators: {
    without: 'baseline targets readings changes',
    with: 'title plan community nature responsible unit numerator denominator base direction',
  },
  duties: {
    without: 'since until notApplicable',
    with: 'title group elements basis frequency within audience mode level channels responsible communities',
  },
  communities: {
    without: 'code hotlines households residents grids',
    with: 'title parent level address phones hours boundary',
  },
  places: {
    without: 'area officeArea latitude longitude photo',
    with: 'title kind community address phones hours newlyBuilt accessibility coordinates life',
  },
  postings: { without: 'entry posted removed title', with: 'board' },
  alerts: {
    without: 'starts ends when link',
    with: 'title level communities text',
  },
};

const fields = (name: CollectionName) => fieldsOf(definitionOf(name).schema.shape);
const sample = (name: CollectionName) =>
  textParts(readFileSync(join(import.meta.dirname, `../../src/collections/${name}/sample.md`), 'utf8')).values;

function without(all: readonly Field[]): string[] {
  return all.flatMap((field) => {
    if (isOfOccasion(field) || isBlank(field)) return [field.name];
    const inner = field.fields ? without(field.fields) : [];
    return inner.length > 0 ? [`${field.name}(${inner.join(' ')})`] : [];
  });
}
const isBlank = ({ kind, carried }: Field) => carried === undefined && ['money', 'number', 'decimal'].includes(kind);

test.each(collectionNames)('every field of %s is decided', (name) => {
  const left = without(fields(name));
  const whole = new Set(left.filter((one) => !one.includes('(')));
  const kept = fields(name).map((field) => field.name);
  expect({ without: left.join(' '), with: kept.filter((one) => !whole.has(one)).join(' ') }).toEqual(decided[name]);
});

test.each(collectionNames)(
  'the full example of %s leaves nothing of its occasion and of what it is known by',
  (name) => {
    const { values, left } = repeated(fields(name), sample(name));
    const text = JSON.stringify(values);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|\/media\//);
    for (const own of ['published', 'publishAt', 'changes', 'withdrawn', 'named', 'attachments', 'replaces', 'period'])
      expect(values).not.toHaveProperty(own);
    const names = Object.keys(sample(name));
    expect(names.filter((one) => !(one in values) && !left.some((field) => field.name === one))).toEqual([]);
  },
);
