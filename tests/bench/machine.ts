import os from 'node:os'

/** What the figures were taken on. */
export function machine() {
  const cores = os.cpus()
  return {
    processor: cores[0]?.model.trim() ?? 'unknown processor',
    cores: cores.length,
    memory: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release().split('-')[0]}`,
    node: process.versions.node,
  }
}
