import { useEffect, useState } from 'react'
import type { HostApi, HostOutput } from '#shared/host/index.ts'

/** What the host knows of itself; null until it has answered, or without one. */
export function useHostProfile(host: HostApi): HostOutput<'profile/get'> | null {
  const [profile, setProfile] = useState<HostOutput<'profile/get'> | null>(null)
  useEffect(() => {
    let left = false
    host.call('profile/get', {}).then(
      (found) => {
        if (!left) setProfile(found)
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [host])
  return profile
}
