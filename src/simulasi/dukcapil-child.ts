import { startDukcapil } from './dukcapil-server.ts'

// The double as a process of its own: `node dukcapil-child.ts FILE PORT`. Its first line of output is its address.
const [file = '', port = '0'] = process.argv.slice(2)
const server = await startDukcapil(file, Number(port))
console.log(server.url)
process.once('SIGTERM', () => void server.close())
