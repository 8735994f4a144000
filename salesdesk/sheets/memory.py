"""How much memory another process of ours holds, on Windows, where a process cannot be given a limit beforehand."""

from __future__ import annotations

import ctypes
import subprocess
import sys


def memory_of(process: subprocess.Popen[bytes]) -> int:
    """Return the bytes that `process` has committed, 0 when that cannot be told (always, except on Windows)."""
    if sys.platform == "win32":
        counters = _Counters()
        counters.cb = ctypes.sizeof(counters)
        handle = ctypes.c_void_p(int(process._handle))
        if ctypes.windll.kernel32.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.cb):
            return int(counters.pagefile_usage)
    return 0


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of the Windows API."""

    _fields_ = [
        ("cb", ctypes.c_uint32),
        ("page_fault_count", ctypes.c_uint32),
        *((name, ctypes.c_size_t) for name in ("peak_working_set", "working_set", "peak_paged", "paged", "peak_nonpaged", "nonpaged")),
        ("pagefile_usage", ctypes.c_size_t),
        ("peak_pagefile_usage", ctypes.c_size_t),
    ]
