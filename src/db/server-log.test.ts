import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withClient } from './prepare-database.ts'
import { findOpenLogSettings } from './server-log.ts'
import { clusterHome } from '../../test/support/cluster.ts'
import { type Cluster, startEmbedded } from './embedded.ts'

let cluster: Cluster
before(async () => {
  cluster = await startEmbedded({ home: clusterHome(), durable: false })
})
after(() => cluster.close())

test('the embedded server is started with a log that quotes nobody', async () => {
  assert.deepEqual(await withClient(cluster.adminUrl, findOpenLogSettings), [])
})

test('each setting that would let a statement into the log is found', async () => {
  const loosened = {
    log_error_verbosity: 'default',
    log_min_duration_statement: '0',
    log_min_error_statement: 'error',
    log_min_messages: 'warning',
    log_parameter_max_length: '-1',
    log_statement: 'mod',
  }
  await withClient(cluster.adminUrl, async (client) => {
    for (const [name, value] of Object.entries(loosened)) await client.query(`set ${name} = '${value}'`)
    assert.deepEqual(await findOpenLogSettings(client), Object.keys(loosened))
  })
})
