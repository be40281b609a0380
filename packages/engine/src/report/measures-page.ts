import { limitsText, shown, withUnit } from '../chain/index.ts';
import {
  type CatalogueEntry,
  captures,
  catalogue,
  claims,
  ideas,
  type Link,
  labErrors,
  type Norm,
  type Sign,
} from '../reference/index.ts';
import { words } from './words.ts';

const links: readonly Link[] = ['stack', 'feet', 'glutes', 'capacity', 'training', 'gait', 'other'];

/** Everything that can be measured and claimed, as a Markdown page: written from the catalogue, never by hand. */
export function measuresPage(): string {
  return [
    '# What Stridewhy measures, and what it makes of it',
    'Written from the catalogue in `packages/engine/src/reference` by `npm run docs`. Do not edit.',
    'A value inside its error of a limit is “can’t tell”. “Reported” sources were taken from the literature without reading the paper again.',
    ...links.flatMap(measuresOf),
    '## Reasons that can be raised',
    'Ranked by evidence first, then by how many independent signs agree, then by how far beyond its error the farthest sign lies.',
    ...links.flatMap(claimsOf),
    '## The idea, sentence by sentence',
    table(
      ['Link', 'Sentence', 'Evidence', 'Why'],
      ideas.map(({ link, claim, grade, why }) => [words.link[link], claim, words.grade[grade], why]),
    ),
    '## How each thing is captured',
    ...Object.values(captures).map(
      ({ name, tells, steps, minutes }) =>
        `### ${name}\n\n${tells} About ${minutes} min.\n\n${steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function measuresOf(link: Link): readonly string[] {
  const entries: readonly CatalogueEntry[] = Object.values(catalogue);
  const own = entries.filter((entry) => entry.link === link);
  return own.length === 0 ? [] : [`## ${words.link[link]}`, ...own.map(section)];
}

function section(entry: CatalogueEntry): string {
  const { id, name, plain, definition, positive, unit, norm, error, grade, gradeReason } = entry;
  const errors = error.byFrameRate.map((at) =>
    error.byFrameRate.length === 1
      ? withUnit(shown(at.error, entry.decimals + 1), unit)
      : `${withUnit(shown(at.error, entry.decimals + 1), unit)} at ${at.frameRate} Hz`,
  );
  return `### ${id} ${name}

${plain}

${table(
  ['', ''],
  [
    ['Definition', definition],
    ['Larger', positive],
    ['Unit', unit],
    ['Captured by', captures[entry.capture].name],
    ['Reference', norm === null ? 'none published' : limitsOf(norm, entry)],
    ...(norm === null
      ? []
      : [['Reference from', `${words.basis[norm.basis]}: ${norm.source}; ${norm.interval}`]]),
    ['Error', `± ${errors.join(', ± ')} (${words.basis[error.basis]}: ${error.source})`],
    ...coarseWay(entry),
    ...labError(entry),
    ['Link to the calf', `${words.grade[grade]}. ${gradeReason}`],
  ],
)}`;
}

function coarseWay({ coarse, decimals, unit }: CatalogueEntry): readonly (readonly [string, string])[] {
  if (coarse === undefined) return [];
  const { byFrameRate, basis, source } = coarse.error;
  const amount = withUnit(shown(byFrameRate[0]!.error, decimals + 1), unit);
  return [['Error of the coarser way', `± ${amount} (${words.basis[basis]}: ${source})`]];
}

function labError({ id, decimals, unit }: CatalogueEntry): readonly (readonly [string, string])[] {
  const lab = labErrors[id];
  if (lab === undefined) return [];
  const { byFrameRate, basis, source } = lab.model;
  const amount = withUnit(shown(byFrameRate[0]!.error, decimals + 1), unit);
  const where = lab.plates ? 'Error with force plates' : 'Error with motion capture';
  return [[where, `± ${amount} (${words.basis[basis]}: ${source})`]];
}

function limitsOf(norm: Norm, { decimals, unit }: CatalogueEntry): string {
  return norm.bySpeed
    .map(({ speed, ...limits }) => {
      const range = limitsText(limits, norm.open, decimals, unit);
      return `${range}${speed === null ? '' : ` at ${shown(speed, 2)} m/s`}`;
    })
    .join('; ');
}

function claimsOf(link: Link): readonly string[] {
  return claims
    .filter((claim) => claim.link === link)
    .map(
      ({ title, statement, signs, grade, loadEffect, wrongIf, source }) => `### ${title}

${statement}

${table(
  ['', ''],
  [
    ['Evidence', `${words.grade[grade]}. ${source}`],
    ['Signs', signs.map(signText).join('; ')],
    ['Effect on the load', loadEffect ?? 'not known'],
    ['Wrong if', wrongIf],
  ],
)}`,
    );
}

function signText(sign: Sign): string {
  const supports = sign.role === 'supports' ? ' (supports)' : '';
  if (sign.kind === 'history') return `answer: ${sign.says}${supports}`;
  if (sign.kind === 'difference') return `${sign.measure} ${sign.direction} the other leg${supports}`;
  return `${sign.measure} ${sign.direction} ${sign.limit?.value ?? 'the reference'}${supports}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
