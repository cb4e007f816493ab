using Aggregator.Core.Model;

namespace Aggregator.Core.Tests;

/// <summary>Always the same number.</summary>
internal sealed class FixedRandomSource(double value) : IRandomSource
{
    public double NextDouble() => value;

    public void Fill(Span<byte> bytes) => bytes.Clear();
}
