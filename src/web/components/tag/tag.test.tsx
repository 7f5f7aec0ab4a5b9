import { base, conform, content } from '../conformance.tsx'
import { Tag } from './tag.tsx'

conform('tag', (o) => <Tag {...base(o)}>{content(o)}</Tag>)
