namespace Aggregator.Service.Output;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Rank">How much it matters, 1 most: on a narrow terminal the highest ranks are left out first.</param>
/// <param name="Least">The fewest cells in which its texts still say something.</param>
/// <param name="CutsMiddle">Whether a text that is too wide loses its middle and not its end, which is where addresses differ.</param>
internal sealed record TableColumn(string Heading, int Rank, int Least = TableColumn.Whole, bool CutsMiddle = false)
{
    /// <summary>A column that is shown whole or not at all.</summary>
    public const int Whole = int.MaxValue;
}
