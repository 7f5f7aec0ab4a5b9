import { explain } from './explain.ts'

// Node would print the error with every property, and PostgreSQL's errors carry the row in theirs.
process.on('uncaughtException', (error) => {
  console.error(explain(error))
  process.exit(1)
})
