// A program that uses the embedded server until its input ends. Started by launcher.test.ts, also as other users.
import { startEmbedded } from '../../src/db/embedded.ts'

const [home = '', port = '0'] = process.argv.slice(2)
try {
  const cluster = await startEmbedded({ home, port: Number(port) })
  const { how, pid, adminUrl, dataDir } = cluster
  console.log(JSON.stringify({ how, pid, port: cluster.port, adminUrl, dataDir }))
  process.stdin.resume()
  await new Promise((resolve) => process.stdin.once('end', resolve))
  await cluster.close()
} catch (error) {
  console.log(JSON.stringify({ salah: error instanceof Error ? error.message : String(error) }))
  process.exitCode = 1
}
