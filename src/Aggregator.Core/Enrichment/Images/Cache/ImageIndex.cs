namespace Aggregator.Core.Enrichment.Images;

/// <summary>Which images are kept, in the order of their arrival. Not safe for several threads at a time.</summary>
internal sealed class ImageIndex
{
    private readonly Dictionary<string, ImageFile> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<(DateTime Arrived, string Hash)> _order = new(
        Comparer<(DateTime Arrived, string Hash)>.Create((a, b) => a.Arrived != b.Arrived ? a.Arrived.CompareTo(b.Arrived) : string.CompareOrdinal(a.Hash, b.Hash)));

    /// <summary>How many there are.</summary>
    public int Count => _files.Count;

    /// <summary>What they take together, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>The one that came first; null when there is none.</summary>
    public ImageFile? Oldest => _files.Count == 0 ? null : _files[_order.Min.Hash];

    /// <summary>Finds one; null when it is not there.</summary>
    public ImageFile? Find(string hash) => _files.GetValueOrDefault(hash);

    /// <summary>Takes one in, in place of one of the same hash.</summary>
    public void Put(ImageFile file)
    {
        Remove(file.Hash);
        _files[file.Hash] = file;
        _order.Add((file.Arrived, file.Hash));
        Bytes += file.Bytes;
    }

    /// <summary>Forgets one.</summary>
    public void Remove(string hash)
    {
        if (!_files.Remove(hash, out var file))
            return;
        _order.Remove((file.Arrived, file.Hash));
        Bytes -= file.Bytes;
    }
}
