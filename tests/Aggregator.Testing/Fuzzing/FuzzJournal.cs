using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Aggregator.Testing.Fuzzing;

/// <summary>A file with the seed that each worker is at, a line each: a stack overflow leaves nothing else behind.</summary>
public sealed class FuzzJournal : IDisposable
{
    private const int LineLength = 12;

    private readonly SafeFileHandle? _file;

    /// <param name="path">The file; null keeps no journal.</param>
    public FuzzJournal(string? path) =>
        _file = path is null ? null : File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);

    public void Dispose() => _file?.Dispose();

    /// <summary>Notes what a worker is at.</summary>
    internal void Write(int worker, int seed)
    {
        if (_file is not null)
            RandomAccess.Write(_file, Encoding.ASCII.GetBytes(seed.ToString(CultureInfo.InvariantCulture).PadLeft(LineLength - 1) + "\n"), worker * LineLength);
    }
}
