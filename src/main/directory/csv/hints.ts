/** Of a heading such as `Name [displayName] Required`, which comes in many languages, the property is what stays. */
export function withoutHint(text: string): string {
  const property = /\[\s*(\w+)\s*\]/.exec(text)?.[1]
  return property !== undefined && properties.has(property)
    ? `[${property}]`
    : text.replace(/\[[^[\]]*\]/g, '')
}

/** Those of the bulk templates of Microsoft Entra. */
const properties: ReadonlySet<string> = new Set([
  'displayName',
  'userPrincipalName',
  'passwordProfile',
  'accountEnabled',
  'givenName',
  'surname',
  'jobTitle',
  'department',
  'usageLocation',
  'streetAddress',
  'state',
  'country',
  'physicalDeliveryOfficeName',
  'city',
  'postalCode',
  'telephoneNumber',
  'mobile',
  'objectId',
  'employeeId',
  'companyName',
])
