/** SARIF 2.1.0 (OASIS): what code scanning services read. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Region, ReportingDescriptor, Result } from 'sarif';
import { RULES, type Rule, type Severity } from '../../core/index';
import type { Place, Reported } from './check';
import type { CheckedFile } from './formats';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function sarif(files: readonly CheckedFile[], version: string): Log {
  return {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'policy-plan', semanticVersion: version, rules: RULES.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: files.flatMap(({ file, checked }, index) =>
          checked.findings.map((finding) => result(finding, { uri: uriOf(file), index })),
        ),
      },
    ],
  };
}

const descriptor = ({ id, title, reason, severity, on, group }: Rule): ReportingDescriptor => ({
  id,
  shortDescription: { text: `${title.en} ${title.zh}` },
  fullDescription: { text: `${reason.en}\n${reason.zh}` },
  defaultConfiguration: { level: LEVELS[severity], enabled: on },
  properties: { tags: [group] },
});

interface Artifact {
  readonly uri: string;
  readonly index: number;
}

function result(finding: Reported, artifact: Artifact): Result {
  const { rule, severity, message, related, fixes } = finding;
  const location = (place: Place) => ({ physicalLocation: { artifactLocation: artifact, region: region(place) } });
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(finding)],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({ id, ...location(other), message: { text: other.message } })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation: artifact,
            replacements: edits.map((edit) => ({
              deletedRegion: region(edit),
              insertedContent: { text: edit.insert },
            })),
          },
        ],
      })),
    }),
  };
}

const region = ({ start, end, line, column, endLine, endColumn }: Place): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
  charOffset: start,
  charLength: end - start,
});

/** A path as a URI: relative ones stay relative, to where the command ran. */
const uriOf = (file: string): string =>
  isAbsolute(file)
    ? pathToFileURL(file).href
    : file.replaceAll('\\', '/').replace(/^\.\//u, '').split('/').map(encodeURIComponent).join('/');
