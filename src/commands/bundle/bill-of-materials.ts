import type { BundledPackage } from './list-licences.ts';

/**
 * What a release is made of, as CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/). Without time and serial number, so that
 * the same release has the same bill.
 */
export function writeBillOfMaterials(packages: readonly BundledPackage[], version: string): string {
  const component = (name: string, itsVersion: string, license: string) => ({
    name,
    version: itsVersion,
    licenses: [/^[\w.-]+$/.test(license) ? { license: { id: license } } : { expression: license }],
    purl: `pkg:npm/${name.replace('@', '%40')}@${itsVersion}`,
    'bom-ref': `${name}@${itsVersion}`,
  });
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: { type: 'application', ...component('sidelight', version, 'MIT') } },
      components: packages.map(({ name, version: itsVersion, license }) => ({
        type: 'library',
        ...component(name, itsVersion, license),
      })),
      dependencies: [
        {
          ref: `sidelight@${version}`,
          dependsOn: packages.map(({ name, version: itsVersion }) => `${name}@${itsVersion}`),
        },
      ],
    },
    null,
    2,
  )}\n`;
}
