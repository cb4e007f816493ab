using Aggregator.Core.Model;

namespace Aggregator.EndToEnd.Tests.Politeness;

/// <summary>The same numbers in every run.</summary>
internal sealed class SeededRandomSource : IRandomSource
{
    private readonly Random _random = new(20261125);
    private readonly Lock _sync = new();

    public double NextDouble()
    {
        lock (_sync)
            return _random.NextDouble();
    }

    public void Fill(Span<byte> bytes)
    {
        lock (_sync)
            _random.NextBytes(bytes);
    }
}
