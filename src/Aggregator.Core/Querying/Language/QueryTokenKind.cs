namespace Aggregator.Core.Querying;

/// <summary>What a piece of a query's text is.</summary>
internal enum QueryTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A word, or a value without quotes.</summary>
    Word,

    /// <summary>What stood in quotes.</summary>
    Quoted,

    /// <summary>A field's name before its colon.</summary>
    Field,

    /// <summary>Opens a group.</summary>
    Open,

    /// <summary>Closes a group.</summary>
    Close,

    /// <summary>A minus sign or NOT.</summary>
    Not,

    /// <summary>Or.</summary>
    Or,

    /// <summary>And.</summary>
    And,
}
