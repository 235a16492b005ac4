import fc from 'fast-check'

// `npm test` names a seed: then the random stories are the same each time.
const seed = process.env['LATCHKEY_PROPERTY_SEED']
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })
